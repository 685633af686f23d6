'use strict';

const form = document.querySelector('#login-form');
const message = document.querySelector('#message');
const loginButton = document.querySelector('#login-button');
const captchaButton = document.querySelector('#captcha-button');
const { prefix, scene, mode } = form.dataset;

/** What an embedded captcha has given us; it is good for one login within 90 seconds. */
let captchaVerifyParam = '';

window.AliyunCaptchaConfig = { region: 'cn', prefix };

// By then both scripts have run, or the captcha's has failed to load.
document.addEventListener('DOMContentLoaded', startCaptcha);

/** Starts the captcha, or a new one in the place of one that is used up. */
function startCaptcha() {
  captchaVerifyParam = '';
  if (typeof window.initAliyunCaptcha !== 'function') {
    say('The verification could not be loaded. Please reload the page.');
    return;
  }
  window.initAliyunCaptcha({
    SceneId: scene,
    mode,
    element: '#captcha-element',
    button: '#captcha-button',
    language: 'en',
    slideStyle: { width: 360, height: 44 },
    success: onPass,
    fail: (result) => console.info('captcha failed, and tries again by itself:', result.verifyCode),
    getInstance: () => {},
    onError: ({ code, msg }) => {
      console.warn('captcha error:', code, msg);
      say('The verification is not available at the moment.');
    },
  });
}

/** The visitor has passed: send the parameter on, unchanged. */
function onPass(param) {
  say('');
  if (mode === 'popup') {
    signIn(param);
    return;
  }
  captchaVerifyParam = param;
}

// The browser has checked the fields before it fires this, also when Enter was pressed.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  say('');
  if (mode === 'popup') captchaButton.click();
  else if (captchaVerifyParam === '') say('Please complete the verification first.');
  else signIn(captchaVerifyParam);
});

async function signIn(param) {
  // URLSearchParams encodes the + / = of the parameter; put together by hand they would be lost.
  const body = new URLSearchParams(new FormData(form));
  body.set('captchaVerifyParam', param);
  setBusy(true);
  try {
    const response = await fetch(form.action, { method: 'POST', body });
    const reply = await response.json();
    if (response.ok) {
      welcome(body.get('username'));
      return;
    }
    say(reply.message);
  } catch {
    say('The server could not be reached. Please try again.');
  } finally {
    setBusy(false);
  }
  // The parameter is used up, whatever became of the login.
  startCaptcha();
}

function welcome(name) {
  const section = document.querySelector('#welcome');
  document.querySelector('#welcome-name').textContent = name;
  form.hidden = true;
  section.hidden = false;
  section.focus();
}

function say(text) {
  message.textContent = text;
}

function setBusy(busy) {
  loginButton.disabled = busy;
  loginButton.textContent = busy ? 'Signing in…' : 'Sign in';
}

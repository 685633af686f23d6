import { useRef, useState } from 'react';
import { Captcha, type CaptchaHandle } from './Captcha';

const SCENE = 'slider01';

/** A form that comes and goes, and with it its captcha. */
export function App({ script }: { script: string }) {
  const [open, setOpen] = useState(true);
  const [message, setMessage] = useState('');
  // A parameter counts once: the next attempt gets a new captcha.
  const [round, setRound] = useState(0);
  const captcha = useRef<CaptchaHandle>(null);

  async function signIn(captchaVerifyParam: string) {
    const body = new URLSearchParams({ scene: SCENE, captchaVerifyParam });
    const response = await fetch('/verify', { method: 'POST', body });
    const { passed, code } = await response.json();
    setMessage(passed ? `Signed in (${code}).` : `Refused (${code}).`);
    setRound((last) => last + 1);
  }

  return (
    <main>
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Close the form' : 'Open the form'}
      </button>
      {open && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            captcha.current?.show();
          }}
        >
          <Captcha
            key={round}
            ref={captcha}
            script={script}
            prefix="demo01"
            scene={SCENE}
            onPass={signIn}
            onError={(code) => setMessage(`Not available (${code}).`)}
          />
          <button type="submit">Sign in</button>
        </form>
      )}
      <p role="status">{message}</p>
    </main>
  );
}

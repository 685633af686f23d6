import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgementOf } from './style-v3';
import type { Outcome, Reply } from './wire';

const pass = { deliver: () => undefined, until: 1 };

function eventOf(reply: Reply<Outcome>): string {
  return judgementOf(reply, () => pass).event;
}

function judged(VerifyResult: boolean, VerifyCode: string): Reply<Outcome> {
  return { ok: true, body: { Result: { VerifyResult, VerifyCode, certifyId: 'c' } } };
}

function faulty(code: string): Reply<Outcome> {
  return { ok: false, fault: { code, msg: '', requestId: '' } };
}

test('every T code is a pass', () => {
  for (const code of ['T001', 'T005', 'T006'])
    assert.equal(eventOf(judged(true, code)), 'accepted');
});

test('a used or expired challenge and a lost reply give another one silently', () => {
  for (const code of ['F008', 'F014']) assert.equal(eventOf(judged(false, code)), 'lost');
  for (const code of ['Network', 'Timeout']) assert.equal(eventOf(faulty(code)), 'lost');
});

test('all other F codes are failures, all other faults are refusals', () => {
  for (const code of ['F001', 'F004', 'F015', 'F024']) {
    assert.equal(eventOf(judged(false, code)), 'rejected');
  }
  for (const code of ['Throttling', 'InternalError'])
    assert.equal(eventOf(faulty(code)), 'refused');
});

test('a doubted attempt hands on what the next init needs', () => {
  const Result = { VerifyResult: false, VerifyCode: 'F001', certifyId: 'c', Escalation: 'sealed' };
  const judgement = judgementOf({ ok: true, body: { Result } }, () => pass);
  assert.ok(judgement.event === 'rejected');
  assert.equal(judgement.escalation, 'sealed');
});

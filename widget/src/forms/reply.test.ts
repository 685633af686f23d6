import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REPLY_LENGTH, withReply } from './reply';

test('the reply stands behind everything else', () => {
  const text = withReply('{"v":1,"page":"é"}', 'question');
  assert.match(text, /^\{"v":1,"page":"é","reply":"[0-9a-f]{16}"\}$/);
  assert.equal(text.length - '{"v":1,"page":"é"}'.length, REPLY_LENGTH);
});

test('the server makes the same of the same', () => {
  // The pair of this is in the server's ReplyTest.
  assert.equal(JSON.parse(withReply('{"v":1,"page":"é"}', 'question')).reply, 'af6aba22f8bac4e3');
});

test('another question or another text has another reply', () => {
  const replies = ['a', 'b'].flatMap((question) =>
    ['{"x":1}', '{"x":2}'].map((text) => JSON.parse(withReply(text, question)).reply),
  );
  assert.equal(new Set(replies).size, 4);
});

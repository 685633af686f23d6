import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Course } from './course';

const NOTHING = { CertifyId: undefined, Escalation: undefined, Alternative: undefined };

test('nobody knows the form before the first challenge', () => {
  const course = new Course();
  assert.deepEqual(course.next(undefined), NOTHING);
  assert.equal(course.isKnown, false);
  course.came('TRACELESS');
  assert.deepEqual([course.isKnown, course.isSilent], [true, true]);
});

test('a doubt brings something to see, and after that the ordinary form comes again', () => {
  const course = new Course();
  course.next(undefined);
  course.came('TRACELESS');
  course.begun();
  course.doubted('sealed');
  assert.deepEqual(course.next('a'), { ...NOTHING, CertifyId: 'a', Escalation: 'sealed' });
  assert.deepEqual([course.isKnown, course.isSilent], [true, false]);
  course.came('PUZZLE');
  course.begun();
  assert.equal(course.isSilent, false);
  assert.equal(course.next('b').Escalation, undefined);
  assert.equal(course.isSilent, true);
});

test('a doubt is brought along until its challenge can be shown', () => {
  const course = new Course();
  course.doubted('sealed');
  course.next('a');
  assert.equal(course.next('a').Escalation, 'sealed');
  assert.equal(course.isDoubted, true);
  course.begun();
  assert.equal(course.isDoubted, false);
});

test('who goes without a picture does so until he goes back', () => {
  const course = new Course();
  course.next(undefined);
  course.came('PUZZLE');
  course.goWithout('record');
  for (let i = 0; i < 2; i++) {
    assert.equal(course.next('a').Alternative, 'wait');
    course.came('WAIT');
    course.begun();
  }
  course.goBack();
  assert.equal(course.next('a').Alternative, undefined);
});

test('the way without a picture is never taken for the ordinary form', () => {
  const course = new Course();
  course.goWithout('record');
  course.next(undefined);
  course.came('WAIT');
  course.goBack();
  course.next('a');
  assert.equal(course.isKnown, false);
});

test('a doubt goes further without a failure where nothing was asked', () => {
  for (const [form, goesFurther] of Object.entries({
    TRACELESS: true,
    CHECK_BOX: true,
    SLIDING: false,
    PUZZLE: false,
    WAIT: false,
  })) {
    const course = new Course();
    course.next(undefined);
    course.came(form);
    assert.equal(course.goesFurther, false);
    course.doubted('sealed');
    assert.equal(course.goesFurther, goesFurther, form);
  }
});

test('who was doubted before the picture takes the doubt along when he goes without it', () => {
  const course = new Course();
  course.next(undefined);
  course.came('CHECK_BOX');
  course.begun();
  course.doubted('sealed');
  course.next('a');
  course.came('PUZZLE');
  course.begun();
  course.goWithout('record of the picture');
  const { Escalation, Alternative } = course.next('b');
  assert.deepEqual([Escalation, Alternative], ['record of the picture', 'wait']);
});

test('who was not, claims none', () => {
  const course = new Course();
  course.next(undefined);
  course.came('PUZZLE');
  course.begun();
  course.goWithout('record');
  assert.equal(course.next('b').Escalation, undefined);
});

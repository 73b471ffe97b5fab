/**
 * What went wrong, said to the one who asked: problem+json for programs, a page for browsers, a fragment for a part of
 * a page. The only place that turns refusals into status numbers.
 */
package cn.changxiao.app.problem;

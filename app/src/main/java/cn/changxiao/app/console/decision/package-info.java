/** The pages on which committee and street office lead the owners' decisions; owners vote on those of {@code vote}. */
package cn.changxiao.app.console.decision;

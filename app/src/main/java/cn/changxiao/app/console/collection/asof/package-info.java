/** Pages about past days: a month as of a day, known then and known now, and what was changed after a month had ended. */
package cn.changxiao.app.console.collection.asof;

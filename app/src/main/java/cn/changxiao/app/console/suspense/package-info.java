/** Money in suspense: the list, and for each sum the unit it belongs to or its return by two persons. */
package cn.changxiao.app.console.suspense;

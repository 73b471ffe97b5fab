/** Money in suspense as JSON. */
package cn.changxiao.app.api.suspense;

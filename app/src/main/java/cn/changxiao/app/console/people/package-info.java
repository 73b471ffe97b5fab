/** Pages about persons: finding an owner, seeing one in clear for a purpose, who saw what, and the key. */
package cn.changxiao.app.console.people;

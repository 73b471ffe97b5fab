/** Users, their passwords and their sessions. Not what a user may do or see: that is the role's and the row scope's. */
package cn.changxiao.property.login;

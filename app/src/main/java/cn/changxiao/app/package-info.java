/**
 * The process you start: arguments, embedded database, web server, address and log-ins. It holds no rule of the
 * business; those live in the modules it calls.
 */
package cn.changxiao.app;

/** Pages of the register: compounds, places, organisations, management, policies and imports. No rule lives here. */
package cn.changxiao.app.console.registry;

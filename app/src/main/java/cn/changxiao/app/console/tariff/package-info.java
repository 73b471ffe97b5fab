/** Pages of prices and parking spaces: proposed by one person, approved by another. Arithmetic and rules are billing's. */
package cn.changxiao.app.console.tariff;

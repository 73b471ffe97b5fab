/** The API about prices and parking spaces. */
package cn.changxiao.app.api.tariff;

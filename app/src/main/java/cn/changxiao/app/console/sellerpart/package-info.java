/** The page of the money that organisations set aside for the dwellings they sold (售房单位资金). */
package cn.changxiao.app.console.sellerpart;

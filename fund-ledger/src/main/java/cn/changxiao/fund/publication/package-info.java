/** 资金公示: what is published of a compound's fund (住宅专项维修资金管理办法 art. 30), as paper and as signed open data, and
 * the register of it. Single owners' statements are in annual; questions about them in review. */
package cn.changxiao.fund.publication;

/** How much a manager may collect in advance: the cap of the place, and what of it a unit's credit has used. */
package cn.changxiao.billing.prepayment;

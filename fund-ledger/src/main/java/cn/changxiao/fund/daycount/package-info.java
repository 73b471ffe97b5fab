/** How days are weighed where interest is computed: the period, the basis, and which basis a place has. */
package cn.changxiao.fund.daycount;

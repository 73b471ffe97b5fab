package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.topup.TopUpList;

/** The units that must top up. */
public record TopUpPage(TopUpList list, PageNumbers numbers) {}

package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.report.TitleEntries.TitleQuery;
import cn.changxiao.fund.report.TitleEntry;
import java.util.List;

/** The vouchers of one title. */
public record TitlePage(TitleQuery query, FundPeriod period, List<TitleEntry> entries, PageNumbers numbers) {}

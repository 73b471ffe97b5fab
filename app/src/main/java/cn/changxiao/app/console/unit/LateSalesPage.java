package cn.changxiao.app.console.unit;

import cn.changxiao.billing.succession.LateSale;
import java.util.List;

/** Bills whose payer is another one as known now. */
public record LateSalesPage(List<LateSale> sales) {}

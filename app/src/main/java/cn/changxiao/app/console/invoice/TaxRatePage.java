package cn.changxiao.app.console.invoice;

import cn.changxiao.billing.invoice.TaxRate;
import java.time.LocalDate;
import java.util.List;

/** How the manager is taxed today, by fee item. */
public record TaxRatePage(List<TaxRate> rates, LocalDate today) {}

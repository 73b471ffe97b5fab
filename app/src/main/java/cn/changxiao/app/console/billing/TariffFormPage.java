package cn.changxiao.app.console.billing;

import cn.changxiao.property.estate.CompoundSummary;
import java.util.List;

/** The form of a new price; {@code key} makes sending it twice one proposal. */
public record TariffFormPage(List<CompoundSummary> compounds, String key) {}

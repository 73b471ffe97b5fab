package cn.changxiao.app.console.handover;

import cn.changxiao.property.estate.CompoundSummary;
import java.util.List;

/** The empty form with the compounds to choose from; the key makes a second click harmless. */
public record AcceptanceFormPage(List<CompoundSummary> compounds, String key, String today) {}

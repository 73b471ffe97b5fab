package cn.changxiao.app.console.handover;

import cn.changxiao.property.estate.CompoundSummary;
import java.util.List;

/** The compounds whose registers the viewer may open, found by words of their name or address. */
public record FacilityCompoundsPage(String words, List<CompoundSummary> compounds) {}

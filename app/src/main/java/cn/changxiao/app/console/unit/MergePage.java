package cn.changxiao.app.console.unit;

import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.ownership.RecordedShare;
import cn.changxiao.property.unitrecord.UnitRecord;
import java.util.List;

/** The form that proposes a merge with other units of the building. */
public record MergePage(UnitRecord unit, List<UnitLine> neighbours, List<RecordedShare> owners, String key) {}

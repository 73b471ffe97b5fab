package cn.changxiao.property.importing;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.mapping.RowMessage;
import java.util.List;
import java.util.Optional;

/** A row of a file as a preview or a result shows it. */
public record ImportedRow(
        int number,
        String key,
        String name,
        ImportOutcome outcome,
        boolean isIncomplete,
        Optional<CompoundId> compound,
        List<RowMessage> messages) {}

package cn.changxiao.fund.export;

import cn.changxiao.property.estate.CompoundId;
import java.util.Optional;

/** A compound with vouchers up to the end of a year; without an id the vouchers that belong to none. */
public record ExportableCompound(Optional<CompoundId> compound, String name, boolean isMovedInYear) {}

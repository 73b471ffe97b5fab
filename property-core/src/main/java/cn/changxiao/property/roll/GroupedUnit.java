package cn.changxiao.property.roll;

import java.time.LocalDateTime;

/** A unit that staff have put into a group which counts as one head, with the reason. */
public record GroupedUnit(String group, String place, String reason, LocalDateTime recordedAt) {}

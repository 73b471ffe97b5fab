package cn.changxiao.billing.collection.revision;

import cn.changxiao.property.estate.CompoundId;

/** A compound of which something was changed after a month had ended, to choose from. */
public record RevisionPlace(CompoundId compound, String name) {}

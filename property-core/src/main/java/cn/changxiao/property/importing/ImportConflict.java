package cn.changxiao.property.importing;

import cn.changxiao.property.mapping.ImportField;

/** Two sources that say different things of one compound, each as published. */
public record ImportConflict(
        int row,
        String key,
        String name,
        ImportField field,
        String published,
        String otherSource,
        String otherPublished) {}

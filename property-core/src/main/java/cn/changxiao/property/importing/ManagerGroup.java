package cn.changxiao.property.importing;

/** Names that look alike: a proposal to make them one organisation, with every spelling and how many compounds. */
public record ManagerGroup(String group, String spellings, int spellingCount, int compounds) {}

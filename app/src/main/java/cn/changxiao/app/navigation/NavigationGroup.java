package cn.changxiao.app.navigation;

import java.util.List;

/** A section with the entries one user sees; never empty. */
public record NavigationGroup(Section section, List<NavigationEntry> entries) {

    public NavigationGroup {
        entries = List.copyOf(entries);
    }
}

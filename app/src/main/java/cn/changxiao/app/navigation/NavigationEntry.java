package cn.changxiao.app.navigation;

import cn.changxiao.property.party.Role;
import java.util.Set;

/** One line of the menu: where it leads, what it is called and who may follow it. */
public record NavigationEntry(Section section, int order, String title, String path, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** True if the page shown at {@code current} is this entry or lies below it. */
    public boolean contains(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}

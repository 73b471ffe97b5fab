package cn.changxiao.app.page;

import cn.changxiao.app.navigation.NavigationGroup;
import cn.changxiao.property.party.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * What the layout needs around any page: who looks and for which organisation (empty for none), the menu, the form token, the address and a message left by the
 * request before. Every template takes it as its parameter {@code shell}.
 */
public record Shell(
        Optional<Viewer> viewer,
        String organisation,
        List<NavigationGroup> menu,
        String csrf,
        String path,
        Optional<Flash> flash) {

    public Shell {
        menu = List.copyOf(menu);
    }
}

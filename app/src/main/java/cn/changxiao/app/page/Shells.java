package cn.changxiao.app.page;

import cn.changxiao.app.login.ViewerAuthentication;
import cn.changxiao.app.navigation.NavigationMenu;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes the {@link Shell} of a request. */
@Singleton
public class Shells {

    private final Provider<NavigationMenu> menu;

    Shells(Provider<NavigationMenu> menu) {
        this.menu = menu;
    }

    public Shell of(HttpRequest<?> request) {
        Optional<ViewerAuthentication> session = ViewerAuthentication.of(request);
        Optional<Viewer> viewer = session.map(ViewerAuthentication::viewer);
        return new Shell(
                viewer,
                session.map(ViewerAuthentication::organisation).orElse(""),
                viewer.map(known -> menu.get().groups(known.role())).orElse(List.of()),
                session.map(ViewerAuthentication::csrf).orElse(""),
                request.getPath(),
                Flash.take(request));
    }
}

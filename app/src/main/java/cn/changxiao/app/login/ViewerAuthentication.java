package cn.changxiao.app.login;

import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The viewer of a request as the security filter wants to see it: one role, and the token its forms must carry. */
@SuppressWarnings("serial") // never serialised: sessions live in the database
public final class ViewerAuthentication implements Authentication {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final String organisation;
    private final String csrf;

    ViewerAuthentication(Viewer viewer, String organisation, String csrf) {
        this.viewer = viewer;
        this.organisation = organisation;
        this.csrf = csrf;
    }

    /** Who sent the request, if anybody is logged in. */
    public static Optional<ViewerAuthentication> of(HttpRequest<?> request) {
        return request.getUserPrincipal(ViewerAuthentication.class);
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The name of the viewer's organisation; empty for owners and administrators. */
    public String organisation() {
        return organisation;
    }

    public String csrf() {
        return csrf;
    }

    @Override
    public String getName() {
        return viewer.name();
    }

    @Override
    public Collection<String> getRoles() {
        return List.of(viewer.role().name());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}

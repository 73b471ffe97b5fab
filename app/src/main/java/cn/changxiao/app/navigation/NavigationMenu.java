package cn.changxiao.app.navigation;

import cn.changxiao.property.party.Role;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All entries of the menu, gathered once from the annotated routes. */
@Singleton
public class NavigationMenu {

    private static final Comparator<NavigationEntry> ORDER = Comparator.comparing(NavigationEntry::section)
            .thenComparing(NavigationEntry::order)
            .thenComparing(NavigationEntry::path);

    private final Map<Role, List<NavigationGroup>> groups = new EnumMap<>(Role.class);

    NavigationMenu(Provider<Router> router) {
        List<NavigationEntry> all = router.get()
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .flatMap(route -> entry(route).stream())
                .distinct() // the router names a route once more for HEAD
                .sorted(ORDER)
                .toList();
        for (Role role : Role.values()) {
            groups.put(
                    role,
                    grouped(all.stream()
                            .filter(entry -> entry.roles().contains(role))
                            .toList()));
        }
    }

    /** The groups the role sees, in order. */
    public List<NavigationGroup> groups(Role role) {
        return groups.getOrDefault(role, List.of());
    }

    /** The role's first page: its desk, if it has one. */
    public Optional<String> desk(Role role) {
        return groups(role).stream()
                .filter(group -> group.section() == Section.DESK)
                .map(group -> group.entries().get(0).path())
                .findFirst();
    }

    private static List<NavigationGroup> grouped(List<NavigationEntry> entries) {
        return Arrays.stream(Section.values())
                .map(section -> new NavigationGroup(
                        section,
                        entries.stream()
                                .filter(entry -> entry.section() == section)
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static Optional<NavigationEntry> entry(UriRouteInfo<?, ?> route) {
        AnnotationMetadata metadata = route.getTargetMethod().getAnnotationMetadata();
        AnnotationValue<Navigation> navigation = metadata.getAnnotation(Navigation.class);
        if (navigation == null) {
            return Optional.empty();
        }
        return Optional.of(new NavigationEntry(
                navigation.enumValue("section", Section.class).orElse(Section.OPERATIONS),
                navigation.intValue("order").orElse(100),
                navigation.stringValue("title").orElse(""),
                route.getUriMatchTemplate().toPathString(),
                roles(metadata)));
    }

    /** The roles a method names stand in place of its controller's, as they do when the page is asked for. */
    private static Set<Role> roles(AnnotationMetadata metadata) {
        AnnotationMetadata method = metadata.getDeclaredMetadata();
        List<String> secured =
                List.of((method.hasDeclaredAnnotation(Secured.class) ? method : metadata).stringValues(Secured.class));
        if (secured.contains(SecurityRule.IS_AUTHENTICATED)) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        secured.stream().filter(name -> !name.endsWith("()")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}

package cn.changxiao.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.navigation.NavigationMenu;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.property.party.Role;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class RoutesIT extends ConsoleTest {

    private static final Set<String> OPEN =
            Set.of("/login", "/about", "/favicon.ico", "/health", "/health/{selector}", "/openapi.yml");
    private static final String CALLBACK = "/api/v1/billing/callbacks/{channel}";
    private static final Set<String> KNOWN_WORDS = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name),
                    Stream.of(SecurityRule.IS_AUTHENTICATED, SecurityRule.IS_ANONYMOUS))
            .collect(Collectors.toSet());

    @Inject
    Router router;

    @Inject
    NavigationMenu menu;

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        assertThat(router.uriRoutes()).isNotEmpty().allSatisfy(route -> {
            String path = route.getUriMatchTemplate().toPathString();
            List<String> secured = secured(route);
            // whoever holds a document may ask whether it is genuine
            // and a payment channel is known by its signature
            if (!OPEN.contains(path) && !path.startsWith("/verify/") && !path.equals(CALLBACK)) {
                assertThat(secured).as(path).isNotEmpty().doesNotContain(SecurityRule.IS_ANONYMOUS);
            }
            assertThat(KNOWN_WORDS).as(path).containsAll(secured);
        });
    }

    @Test
    void everyEntryOfTheMenuOpensForItsRole() {
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(menu.groups(role))
                        .allSatisfy(group -> assertThat(group.entries()).allSatisfy(entry -> {
                            assertThat(entry.title()).isNotBlank();
                            assertThat(entry.path()).startsWith("/").doesNotContain("{");
                        })));
    }

    private static List<String> secured(UriRouteInfo<?, ?> route) {
        return List.of(route.getTargetMethod().getAnnotationMetadata().stringValues(Secured.class));
    }
}

package cn.changxiao.app.console.registry;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.property.place.Places;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** Which number of law or policy applies at a place today, and why this one. */
@Controller("/registry/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PolicyController {

    private final Policies policies;
    private final Places places;
    private final Clock clock;

    PolicyController(Policies policies, Places places, Clock clock) {
        this.policies = policies;
        this.places = places;
        this.clock = clock;
    }

    @Get
    @View("registry/policies")
    @Navigation(title = "政策参数", section = Section.REGISTRY, order = 50)
    PolicyPage show(@QueryValue(defaultValue = "5109") String place) {
        LocalDate today = LocalDate.now(clock);
        String code = places.find(place).isPresent() ? place : "";
        return new PolicyPage(
                code,
                code.isEmpty() ? "全国" : places.fullName(code),
                today,
                Arrays.stream(PolicyParameter.values())
                        .map(parameter -> policies.candidates(parameter, code, today))
                        .toList());
    }
}

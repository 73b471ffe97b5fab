package cn.changxiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.party.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoLoginsTest {

    @Test
    void haveOneForEveryRole() {
        assertThat(DemoLogins.all()).extracting(DemoLogin::role).contains(Role.values());
        assertThat(DemoLogins.all()).extracting(DemoLogin::login).doesNotHaveDuplicates();
    }

    @Test
    void haveTwoWhereOneChecksTheOther() {
        var counts = DemoLogins.all().stream().collect(Collectors.groupingBy(DemoLogin::role, Collectors.counting()));

        assertThat(List.of(
                        Role.PROPERTY_COMPANY,
                        Role.FALLBACK_MANAGER,
                        Role.OWNERS_COMMITTEE,
                        Role.FUND_CUSTODIAN,
                        Role.STREET_OFFICE))
                .allSatisfy(role -> assertThat(counts.get(role)).isEqualTo(2));
    }
}

package cn.changxiao.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccountTitleTest {

    @Test
    void hasTheMinistrysCodesNamesAndSides() {
        String chart = Arrays.stream(AccountTitle.values())
                .map(title -> title.code() + title.label() + (title.normalSide() == Side.DEBIT ? "借" : "贷"))
                .reduce("", (all, each) -> all + each + "\n");

        assertThat(chart).isEqualTo("""
                1001银行存款借
                1101国债投资借
                1201备用金借
                2001应付房屋灭失返还资金贷
                3001商品住宅维修资金贷
                3002已售公有住房维修资金贷
                3101待分配累计收益贷
                4001交存收入贷
                4101存款利息收入贷
                4102国债利息收入贷
                4201经营收入贷
                4301共用设施处置收入贷
                4901其他收入贷
                5001维修支出借
                5101返还支出借
                5901其他支出借
                """);
    }

    @Test
    void isFoundByItsCode() {
        for (AccountTitle title : AccountTitle.values()) {
            assertThat(AccountTitle.of(title.code())).isEqualTo(title);
            assertThat(title.number()).isEqualTo(Integer.parseInt(title.code()));
        }
        assertThatThrownBy(() -> AccountTitle.of("1002")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void standsOnTheSideOfItsElement() {
        for (AccountTitle title : AccountTitle.values()) {
            boolean debit = title.element() == AccountElement.ASSET || title.element() == AccountElement.EXPENDITURE;
            assertThat(title.normalSide()).as(title.code()).isEqualTo(debit ? Side.DEBIT : Side.CREDIT);
        }
    }

    @Test
    void isKeptByUnitWhereOwnersMoneyComesAndGoes() {
        assertThat(AccountTitle.keptByUnit().map(AccountTitle::code))
                .containsExactly("3001", "3002", "4001", "5001", "5101");
        assertThat(AccountTitle.UNDISTRIBUTED_INCOME.isKeptByUnit()).isFalse();
    }
}

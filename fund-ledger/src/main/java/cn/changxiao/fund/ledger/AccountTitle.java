package cn.changxiao.fund.ledger;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles (会计科目) of 财会〔2020〕7号 with their codes. A title {@link #isKeptByUnit() kept by unit} is the control
 * account of the units' sub-accounts: what is posted to it names a unit, so that a closing from one such title to
 * another moves no unit's balance and the balance of a unit stays one number the year round.
 */
public enum AccountTitle {
    BANK_DEPOSITS("1001", "银行存款", AccountElement.ASSET, Side.DEBIT),
    TREASURY_BONDS("1101", "国债投资", AccountElement.ASSET, Side.DEBIT),
    IMPREST("1201", "备用金", AccountElement.ASSET, Side.DEBIT),
    LOST_BUILDING_REFUNDS("2001", "应付房屋灭失返还资金", AccountElement.LIABILITY, Side.CREDIT),
    COMMODITY_HOUSING_FUND("3001", "商品住宅维修资金", AccountElement.NET_ASSET, Side.CREDIT),
    PUBLIC_HOUSING_FUND("3002", "已售公有住房维修资金", AccountElement.NET_ASSET, Side.CREDIT),
    UNDISTRIBUTED_INCOME("3101", "待分配累计收益", AccountElement.NET_ASSET, Side.CREDIT),
    DEPOSIT_INCOME("4001", "交存收入", AccountElement.INCOME, Side.CREDIT),
    INTEREST_INCOME("4101", "存款利息收入", AccountElement.INCOME, Side.CREDIT),
    BOND_INCOME("4102", "国债利息收入", AccountElement.INCOME, Side.CREDIT),
    COMMON_PART_INCOME("4201", "经营收入", AccountElement.INCOME, Side.CREDIT),
    DISPOSAL_INCOME("4301", "共用设施处置收入", AccountElement.INCOME, Side.CREDIT),
    OTHER_INCOME("4901", "其他收入", AccountElement.INCOME, Side.CREDIT),
    REPAIR_EXPENDITURE("5001", "维修支出", AccountElement.EXPENDITURE, Side.DEBIT),
    REFUND_EXPENDITURE("5101", "返还支出", AccountElement.EXPENDITURE, Side.DEBIT),
    OTHER_EXPENDITURE("5901", "其他支出", AccountElement.EXPENDITURE, Side.DEBIT);

    private static final List<AccountTitle> KEPT_BY_UNIT = List.of(
            COMMODITY_HOUSING_FUND, PUBLIC_HOUSING_FUND, DEPOSIT_INCOME, REPAIR_EXPENDITURE, REFUND_EXPENDITURE);

    private static final Map<String, AccountTitle> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(AccountTitle::code, title -> title));

    private final String code;
    private final String label;
    private final AccountElement element;
    private final Side normalSide;

    AccountTitle(String code, String label, AccountElement element, Side normalSide) {
        this.code = code;
        this.label = label;
        this.element = element;
        this.normalSide = normalSide;
    }

    /** The title of a Ministry's code. */
    public static AccountTitle of(String code) {
        AccountTitle title = BY_CODE.get(code);
        if (title == null) {
            throw new InvalidValue("没有代码为“%s”的会计科目（财会〔2020〕7号）。".formatted(code));
        }
        return title;
    }

    /** The titles whose sum over a book is the sum of its units' sub-accounts. */
    public static Stream<AccountTitle> keptByUnit() {
        return KEPT_BY_UNIT.stream();
    }

    public boolean isKeptByUnit() {
        return KEPT_BY_UNIT.contains(this);
    }

    public String code() {
        return code;
    }

    /** The code as a number, as tables keep it. */
    public int number() {
        return Integer.parseInt(code);
    }

    public String label() {
        return label;
    }

    public AccountElement element() {
        return element;
    }

    /** The side on which the title's balance stands. */
    public Side normalSide() {
        return normalSide;
    }

    /** Code and name, as vouchers print them. */
    @Override
    public String toString() {
        return code + " " + label;
    }
}

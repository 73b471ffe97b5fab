package cn.changxiao.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the modules promise each other. Every rule stands in {@link #ALL} under the class that breaks it on purpose, so
 * that a rule whose packages no longer exist cannot pass unnoticed.
 */
final class ArchitectureRules {

    private static final String PROPERTY = "cn.changxiao.property..";
    private static final String HANDOVER = "cn.changxiao.handover..";
    private static final String BILLING = "cn.changxiao.billing..";
    private static final String FUND = "cn.changxiao.fund..";
    private static final String MERKLE = "cn.changxiao.fund.merkle..";
    private static final String OFFLINE = "cn.changxiao.fund.seal.offline..";
    private static final String SCHEDULER = "cn.changxiao.scheduler..";
    private static final String APP = "cn.changxiao.app..";

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.YearMonth",
            "java.time.Year",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    static final ArchRule REGISTRY_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(PROPERTY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HANDOVER, BILLING, FUND, SCHEDULER, APP)
            .because("property-core is what the others stand on");

    static final ArchRule FEES_AND_FUND_ARE_STRANGERS = noClasses()
            .that()
            .resideInAPackage(BILLING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FUND, HANDOVER)
            .because("fee money belongs to the manager and fund money to the owners; they never share an account");

    static final ArchRule LEDGER_IS_PURE = noClasses()
            .that()
            .resideInAPackage("cn.changxiao.fund.ledger..")
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAPackage("java..")
                    .or(resideInAPackage("cn.changxiao.fund.ledger.."))
                    .or(resideInAPackage("cn.changxiao.property.money.."))
                    .or(resideInAPackage("cn.changxiao.property"))
                    .or(resideInAPackage("org.jspecify.."))))
            .because("a posting must be understood and tested without any framework");

    static final ArchRule VERIFIER_NEEDS_THE_JDK_ALONE = noClasses()
            .that()
            .resideInAnyPackage(MERKLE, OFFLINE)
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAPackage("java..")
                    .or(resideInAPackage(MERKLE))
                    .or(resideInAPackage(OFFLINE))
                    .or(resideInAPackage("org.jspecify.."))))
            .because("whoever trusts nobody must be able to read and run the check without the service");

    static final ArchRule QUARTZ_ONLY_IN_SCHEDULER = noClasses()
            .that()
            .resideOutsideOfPackage(SCHEDULER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..")
            .because("other modules offer use cases; the scheduler decides when they run");

    static final ArchRule WEB_ONLY_IN_APP = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..", "io.micronaut.security..", "gg.jte..")
            .because("a use case throws a Refusal; only the app knows status numbers");

    static final ArchRule PDF_ONLY_IN_PDF = noClasses()
            .that(are(DescribedPredicate.not(simpleNameEndingWith("Pdf")
                    .or(resideInAPackage("cn.changxiao.property.document.."))
                    .or(nestedIn("Pdf")))))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.lowagie\\..*|cn\\.changxiao\\.property\\.document\\.Pdf(Drawing|Canvas)")
            .because("a page description belongs in a *Pdf class and its shared parts in property.document");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(readsTheSystemClock())
            .because("tests and catch-up runs decide what day it is; inject java.time.Clock");

    static final ArchRule NO_FLOATING_POINT_IN_MONEY_MODULES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(BILLING, FUND, "cn.changxiao.property.money..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("money, areas and rates are whole numbers until they are shown");

    static final ArchRule CONSTRUCTOR_INJECTION_ONLY =
            noFields().should().beAnnotatedWith(Inject.class).because("a class says in its constructor what it needs");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Service)")
            .because("a use case is a verb phrase, a value a noun of the field");

    static final ArchRule NO_UTILITY_PACKAGES = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dao..", "..dto..", "..service..")
            .because("packages are features");

    /** Each rule with the test class that breaks it. */
    static final Map<ArchRule, Class<?>> ALL = Map.ofEntries(
            Map.entry(REGISTRY_KNOWS_NOBODY, cn.changxiao.property.counterexample.KnowsBilling.class),
            Map.entry(FEES_AND_FUND_ARE_STRANGERS, cn.changxiao.billing.counterexample.KnowsFund.class),
            Map.entry(LEDGER_IS_PURE, cn.changxiao.fund.ledger.counterexample.ImpureLedger.class),
            Map.entry(VERIFIER_NEEDS_THE_JDK_ALONE, cn.changxiao.fund.seal.offline.counterexample.AsksTheService.class),
            Map.entry(QUARTZ_ONLY_IN_SCHEDULER, cn.changxiao.billing.counterexample.KnowsQuartz.class),
            Map.entry(WEB_ONLY_IN_APP, cn.changxiao.billing.counterexample.KnowsHttp.class),
            Map.entry(PDF_ONLY_IN_PDF, cn.changxiao.billing.counterexample.DrawsPages.class),
            Map.entry(TIME_COMES_FROM_THE_CLOCK, cn.changxiao.billing.counterexample.ReadsTheSystemClock.class),
            Map.entry(NO_FLOATING_POINT_IN_MONEY_MODULES, cn.changxiao.billing.counterexample.FloatingFee.class),
            Map.entry(CONSTRUCTOR_INJECTION_ONLY, cn.changxiao.billing.counterexample.InjectedField.class),
            Map.entry(NAMES_SAY_SOMETHING, cn.changxiao.billing.counterexample.FeeHelper.class),
            Map.entry(NO_UTILITY_PACKAGES, cn.changxiao.billing.counterexample.util.Anything.class));

    /** The packages each rule speaks of; a test shows that production classes live in all of them. */
    static final List<String> PACKAGES = List.of(PROPERTY, HANDOVER, BILLING, FUND, MERKLE, OFFLINE, SCHEDULER, APP);

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("read the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = CLOCK_TYPES.contains(owner)
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            return now || millis;
        });
    }

    private static DescribedPredicate<JavaClass> nestedIn(String ending) {
        return DescribedPredicate.describe(
                "nested in a class named *" + ending,
                javaClass -> javaClass
                        .getEnclosingClass()
                        .map(outer -> outer.getSimpleName().endsWith(ending))
                        .orElse(false));
    }
}

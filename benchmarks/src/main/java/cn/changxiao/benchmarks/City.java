package cn.changxiao.benchmarks;

import cn.changxiao.property.database.EmbeddedDatabase;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The product without its web server on an embedded database of its own, with so many households registered through
 * the product's own use cases. Built at the first need and shared by the benchmarks that only add to it.
 */
public final class City implements AutoCloseable {

    /** A district of Suining whose streets are in the shipped table of places. */
    static final String DISTRICT = "510903";

    private static final String STREET = "510903001";
    private static final int ESTATES_AT_ONCE = 40;
    private static final int SHORT_MODE = 10_000;

    private final int households;
    private final Workspace workspace;
    private final NewEstates drawn = new NewEstates(STREET);
    private final List<RegisteredEstate> estates = new ArrayList<>();
    private @Nullable EmbeddedDatabase database;
    private @Nullable ApplicationContext context;
    private @Nullable Fees fees;

    City(int households, Workspace workspace) {
        this.households = households;
        this.workspace = workspace;
    }

    /** One of the product's use cases. */
    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    List<CompoundId> compounds() {
        context();
        return estates.stream().map(RegisteredEstate::compound).toList();
    }

    /** The managers and prices of the whole city; made once. */
    public Fees fees() {
        Fees charged = fees;
        if (charged == null) {
            charged = Fees.charge(this);
            fees = charged;
        }
        return charged;
    }

    /** One more compound beside the city's, of so many households. */
    public RegisteredEstate estateOf(int households) {
        return bean(RegisterEstate.class).register(Viewer.service(), drawn.estate(households));
    }

    /** Compounds with so many households together in another street, beside the city's. */
    public List<CompoundId> compoundsIn(String street, int households) {
        return bean(RegisterEstate.class)
                .registerAll(Viewer.service(), new NewEstates(street).next(households))
                .stream()
                .map(RegisteredEstate::compound)
                .toList();
    }

    /** How many households were asked for. */
    public int households() {
        return households;
    }

    /** Whether the city is so small that nobody looks at the times, only at whether something is measured. */
    public boolean isShort() {
        return households <= SHORT_MODE;
    }

    Workspace workspace() {
        return workspace;
    }

    public OrganisationId found(OrganisationKind kind, String name) {
        return found(kind, name, DISTRICT);
    }

    /** An organisation of a place. */
    public OrganisationId found(OrganisationKind kind, String name, String place) {
        return bean(FoundOrganisation.class)
                .found(Viewer.service(), new NewOrganisation(kind, name, Optional.empty(), place));
    }

    /** A connection that may load local files. */
    public Connection loader() throws SQLException {
        context();
        return Loader.connect(Optional.ofNullable(database).orElseThrow());
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private ApplicationContext context() {
        ApplicationContext running = context;
        return running == null ? start() : running;
    }

    private ApplicationContext start() {
        EmbeddedDatabase own = EmbeddedDatabase.start(workspace.path("city"));
        database = own;
        Map<String, Object> properties = new HashMap<>(own.properties());
        properties.put(HistoryClock.PROPERTY, true);
        properties.put("changxiao.data", workspace.path("city").toString());
        properties.put(
                "changxiao.personal-key-file",
                workspace.path("city").resolve("personal.key").toString());
        ApplicationContext started = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties)
                .start();
        context = started;
        started.getBean(LoadPlaces.class).load();
        for (int left = households; left > 0; left -= NewEstates.UNITS * ESTATES_AT_ONCE) {
            estates.addAll(started.getBean(RegisterEstate.class)
                    .registerAll(Viewer.service(), drawn.next(Math.min(left, NewEstates.UNITS * ESTATES_AT_ONCE))));
        }
        return started;
    }
}

package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.CityScale;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo city: 465 compounds, 1,410 buildings, 39,663 households with two years of history, as Suining's plan of 2020
 * counts them. Built once into an empty database; a build that was cut short is taken up where it stopped.
 */
@Singleton
public class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final List<DemoStep> steps;
    private final DemoRecord demoRecord;
    private final DemoRegister register;
    private final CityScale scale;

    DemoCity(
            List<DemoStep> steps,
            DemoRecord demoRecord,
            DemoRegister register,
            @Value("${changxiao.demo.compounds:465}") int compounds) {
        this.steps = steps;
        this.demoRecord = demoRecord;
        this.register = register;
        this.scale = CityScale.ofCompounds(compounds);
    }

    /** Whether something had to be built; a database with other compounds is left alone. */
    public boolean buildIfEmpty(DemoProgress progress) {
        if (demoRecord.isFinished()) {
            return false;
        }
        if (demoRecord.isRealCity()) {
            LOG.warn("Compounds are there that no demo put there: the demo city is not built beside them");
            return false;
        }
        CityPlan plan = demoRecord.begin(scale);
        Set<String> finished = demoRecord.finishedSteps();
        int percentBefore = 0;
        int weights = steps.stream().mapToInt(DemoStep::weight).sum();
        for (DemoStep step : steps) {
            int percent = step.weight() * 100 / weights;
            if (!finished.contains(step.name())) {
                run(step, plan, new Stretch(progress, step.label(), percentBefore, percent));
            }
            percentBefore += percent;
        }
        demoRecord.finish();
        progress.report("演示城市已建成", 100);
        return true;
    }

    private void run(DemoStep step, CityPlan plan, Stretch stretch) {
        long start = System.nanoTime();
        stretch.report(0);
        step.run(new DemoWork(plan, register, stretch::report));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        demoRecord.finishStep(step, took);
        LOG.info("Demo city: {} took {} ms", step.name(), took.toMillis());
    }

    /** The part of the whole progress that one step covers. */
    private record Stretch(DemoProgress progress, String label, int from, int length) {

        void report(int percentOfStep) {
            progress.report(label, from + length * percentOfStep / 100);
        }
    }
}

package cn.changxiao.app.demo;

/** Hears how far the build of the demo city is. */
@FunctionalInterface
public interface DemoProgress {

    /**
     * Called when a step begins, and while a long one goes on.
     *
     * @param step what is being done, in Chinese
     * @param percent of the whole build that is done
     */
    void report(String step, int percent);
}

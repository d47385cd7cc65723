package org.petra.dicom.part10;

import java.lang.reflect.Proxy;
import org.aoju.bus.logger.GlobalFactory;
import org.aoju.bus.logger.Log;
import org.aoju.bus.logger.LogFactory;

/**
 * Turns the toolkit's logging off: its messages may quote values of attributes, and no log of ours
 * may hold patient data. What goes wrong arrives as an exception.
 */
public final class ToolkitLog {

  private ToolkitLog() {}

  /** Turns it off for good; cheap to call again. */
  public static void silence() {
    // Holder idiom: setting the factory once is enough, and class loading makes it once.
    Silent.FACTORY.getName();
  }

  private static final class Silent extends LogFactory {

    private static final Log LOG =
        (Log)
            Proxy.newProxyInstance(
                Log.class.getClassLoader(),
                new Class<?>[] {Log.class},
                (proxy, method, arguments) ->
                    switch (method.getReturnType().getName()) {
                      case "boolean" -> false;
                      case "int" -> 0;
                      case "java.lang.String" -> "silent";
                      default -> null;
                    });

    static final Silent FACTORY = new Silent();

    static {
      GlobalFactory.set(FACTORY);
    }

    Silent() {
      super("silent");
    }

    @Override
    public Log createLog(String name) {
      return LOG;
    }

    @Override
    public Log createLog(Class<?> type) {
      return LOG;
    }
  }
}

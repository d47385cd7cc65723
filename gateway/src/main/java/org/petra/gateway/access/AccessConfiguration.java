package org.petra.gateway.access;

import org.apache.catalina.core.StandardHost;
import org.petra.gateway.keys.KeyRing;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts the access filter before everything else, and our errors in the place of Tomcat's. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  FilterRegistrationBean<AccessFilter> accessFilter(AccessProperties properties, JsonMapper json) {
    KeyRing keys = KeyRing.read(properties.keysDirectory());
    var registration = new FilterRegistrationBean<>(new AccessFilter(keys, properties, json));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequest.class.getName());
              }
            });
  }
}

SET lock_timeout = '3s';
SET client_min_messages = 'warning';
